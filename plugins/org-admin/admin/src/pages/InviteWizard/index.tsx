import * as React from 'react';
import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { InvitationSettings } from '../../../../shared/contracts/invitations';
import { LANGUAGES } from '../../../../shared/vocabulary';
import { ErrorState } from '../../components/ErrorState';
import { LoadingState } from '../../components/LoadingState';
import { OutboxBanner } from '../../components/OutboxBanner';
import { LeaveGuard } from '../../components/wizard/LeaveGuard';
import { Stepper } from '../../components/wizard/Stepper';
import { useT } from '../../hooks/useT';
import { BASE_PATH } from '../../pluginId';
import { useGetInvitationSettingsQuery } from '../../services/invitations';
import { useOrganization } from '../App/OrganizationContext';
import { INVITE_STEPS, type InviteStep } from './model/steps';
import { ContentStep } from './steps/Content';
import { DesignStep } from './steps/Design';
import { ReviewStep } from './steps/Review';
import { SenderStep } from './steps/Sender';
import { WhoStep } from './steps/Who';
import { useInviteWizard } from './useInviteWizard';

const STEPS = {
  who: WhoStep,
  sender: SenderStep,
  content: ContentStep,
  design: DesignStep,
  review: ReviewStep,
} as const satisfies Record<InviteStep, unknown>;

/** The steps, once what was sent last time is known. */
const Steps = ({ settings }: { settings: InvitationSettings }) => {
  const t = useT();
  const navigate = useNavigate();
  const { documentId: org, language } = useOrganization();
  const wizard = useInviteWizard({
    org,
    language: LANGUAGES.find((one) => one === language) ?? 'en',
    settings,
    onCreated: ({ documentId }) =>
      navigate(`${BASE_PATH}/${org}/invitations/${documentId}`, { state: { started: true } }),
  });
  const { step, reachable } = wizard;

  const hasMoved = React.useRef(false);
  if (step !== 'who') hasMoved.current = true;
  const Step = STEPS[step];

  return (
    <Flex direction="column" alignItems="stretch" gap={7}>
      <LeaveGuard
        isDirty={wizard.isDirty}
        title={t('invite.leave.title')}
        text={t('invite.leave.text')}
      />
      <Stepper
        label={t('invite.steps.label')}
        steps={INVITE_STEPS.map((key) => ({
          key,
          label: t(`invite.step.${key}`),
          reachable: reachable.includes(key) && !wizard.isSaving && !wizard.isCreating,
        }))}
        current={step}
        onGo={wizard.go}
      />
      <Step wizard={wizard} settings={settings} focusHeading={hasMoved.current} />
    </Flex>
  );
};

/** Invitations from who is invited to sending them. */
const InviteWizard = () => {
  const t = useT();
  const { documentId: org, name } = useOrganization();
  const { currentData, isFetching, error, refetch } = useGetInvitationSettingsQuery(
    { org },
    { refetchOnMountOrArgChange: true }
  );
  // What is cached may be older than what the wizard saved the last time it was open.
  const [settings, setSettings] = React.useState<InvitationSettings | null>(null);
  React.useEffect(() => {
    if (currentData && !isFetching) setSettings((current) => current ?? currentData);
  }, [currentData, isFetching]);

  return (
    <Page.Main>
      <Page.Title>{`${t('menu.invitation-new')} – ${name}`}</Page.Title>
      <Layouts.Header
        title={t('menu.invitation-new')}
        subtitle={t('invite.subtitle', { organization: name })}
      />
      <Layouts.Content>
        <OutboxBanner />
        {settings && <Steps settings={settings} />}
        {!settings && error && !isFetching && <ErrorState error={error} onRetry={refetch} />}
        {!settings && (!error || isFetching) && <LoadingState />}
      </Layouts.Content>
    </Page.Main>
  );
};

export default InviteWizard;
