import * as React from 'react';
import { Field, Flex, TextInput } from '@strapi/design-system';

import { Panel } from '../../../../components/Panel';
import { useT } from '../../../../hooks/useT';
import { useOrganization } from '../../../App/OrganizationContext';
import { LANGUAGES } from '../../../../../../shared/vocabulary';
import { InviteStepFrame, type StepProps } from '../../InviteStepFrame';
import type { Draft } from '../../model/draft';
import { BesidePreview } from '../../preview/BesidePreview';
import { useProblemText } from '../../useProblemText';
import { ColorInput } from './ColorInput';
import { PictureInput } from './PictureInput';

/** Step 4: pictures, colors and the button of the mail. */
export const DesignStep = ({ wizard, settings, focusHeading }: StepProps) => {
  const t = useT();
  const { language } = useOrganization();
  const { draft, change } = wizard;
  const problem = useProblemText(wizard);
  const { design } = draft;
  const set = (changes: Partial<Draft['design']>) => change({ design: { ...design, ...changes } });
  const standard = settings.standard[LANGUAGES.find((one) => one === language) ?? 'en'];

  return (
    <InviteStepFrame wizard={wizard} focusHeading={focusHeading}>
      <BesidePreview wizard={wizard}>
        <Panel title={t('invite.design.pictures')} hint={t('invite.design.pictures.hint')}>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {(['logo', 'headerPicture'] as const).map((name) => (
              <PictureInput
                key={name}
                name={name}
                picture={design[name]}
                onChange={(picture) => set({ [name]: picture })}
              />
            ))}
          </Flex>
        </Panel>
        <Panel title={t('invite.design.colors')}>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {(['primaryColor', 'backgroundColor'] as const).map((name) => (
              <ColorInput
                key={name}
                name={name}
                color={design[name]}
                error={problem(`design.${name}`)}
                onChange={(color) => set({ [name]: color })}
              />
            ))}
            <Field.Root
              name="buttonText"
              error={problem('design.buttonText')}
              hint={t('invite.design.buttonText.hint')}
            >
              <Field.Label>{t('invite.design.buttonText')}</Field.Label>
              <TextInput
                maxLength={80}
                placeholder={standard.buttonText}
                value={design.buttonText}
                onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
                  set({ buttonText: event.target.value })
                }
              />
              <Field.Error />
              <Field.Hint />
            </Field.Root>
          </Flex>
        </Panel>
      </BesidePreview>
    </InviteStepFrame>
  );
};
