import { Field, Flex, Radio } from '@strapi/design-system';

import { Panel } from '../../../../components/Panel';
import { useT } from '../../../../hooks/useT';
import { InviteStepFrame, type StepProps } from '../../InviteStepFrame';
import { BesidePreview } from '../../preview/BesidePreview';
import { OwnText } from './OwnText';
import { StandardTexts } from './StandardTexts';

/** Step 3: the standard text in each member's language, or an own one. */
export const ContentStep = ({ wizard, settings, focusHeading }: StepProps) => {
  const t = useT();
  const { draft, change } = wizard;

  return (
    <InviteStepFrame wizard={wizard} focusHeading={focusHeading}>
      <BesidePreview wizard={wizard}>
        <Panel title={t('invite.content.title')}>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Field.Root name="ownText">
              <Radio.Group
                aria-label={t('invite.content.title')}
                value={draft.ownText ? 'own' : 'standard'}
                onValueChange={(value) => change({ ownText: value === 'own' })}
              >
                <Radio.Item value="standard">{t('invite.content.standard')}</Radio.Item>
                <Radio.Item value="own">{t('invite.content.own')}</Radio.Item>
              </Radio.Group>
            </Field.Root>
            {draft.ownText ? (
              <OwnText wizard={wizard} />
            ) : (
              <StandardTexts standard={settings.standard} />
            )}
          </Flex>
        </Panel>
      </BesidePreview>
    </InviteStepFrame>
  );
};
