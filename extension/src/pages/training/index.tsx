/** The organisation's training: what leaves, what to check, what never to do. Three steps, the second with something to find. */

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { message } from '../../shared/i18n.js';
import type { Failure, TrainingView } from '../../shared/protocol.js';
import { ask, hello } from '../parts/admin.js';
import { FailureNotice, Notice } from '../parts/notice.js';
import { Mark, Section, show } from '../parts/page.js';

const STEPS = 3;

function Training(): JSX.Element {
  const [training, setTraining] = useState<TrainingView | null>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    void hello().then((event) => {
      if (event.kind === 'state') setTraining(event.managed.training ?? null);
      if (event.kind === 'failed') setFailure(event.failure);
    });
  }, []);
  const finish = async (version: number): Promise<void> => {
    const event = await ask({ kind: 'trained', version });
    if (event.kind === 'state') setTraining(event.managed.training ?? null);
    if (event.kind === 'failed') setFailure(event.failure);
  };
  return (
    <>
      <div class="head">
        <Mark size={28} />
        <h1>{message('training_title')}</h1>
      </div>
      {failure !== undefined && <FailureNotice failure={failure} />}
      {training === undefined && failure === undefined && <p class="soft">{message('popup_waking')}</p>}
      {training === null && <Notice tone="good" title={message('training_none')} />}
      {training?.done === true && (
        <Notice tone="good" title={message('training_done')}>
          <p>{message('training_done_hint')}</p>
        </Notice>
      )}
      {training?.done === false && <Steps training={training} onDone={() => void finish(training.version)} />}
    </>
  );
}

function Steps({ training, onDone }: { readonly training: TrainingView; readonly onDone: () => void }): JSX.Element {
  const [step, setStep] = useState(1);
  const [found, setFound] = useState(false);
  const last = step === STEPS;
  return (
    <Section id={`step${step}`} title={message(`training_step${step}`)} lead={message(`training_step${step}_how`)}>
      <div class="sheet">
        {step === 2 && <Sample onFound={() => setFound(true)} found={found} />}
        {last && training.text !== '' && <p class="own">{training.text}</p>}
        {last && training.url !== '' && (
          <p>
            <a href={training.url} target="_blank" rel="noreferrer">
              {training.url}
            </a>
          </p>
        )}
        <div class="row">
          <button
            type="button"
            class="primary"
            disabled={step === 2 && !found}
            onClick={() => (last ? onDone() : setStep(step + 1))}
          >
            {message(last ? 'training_finish' : 'training_next')}
          </button>
          <span class="soft">{message('training_place', [String(step), String(STEPS)])}</span>
        </div>
      </div>
    </Section>
  );
}

/** A sample in which one name was missed; every word can be pressed. */
function Sample({ found, onFound }: { readonly found: boolean; readonly onFound: () => void }): JSX.Element {
  const [wrong, setWrong] = useState(false);
  const missed = message('training_missed').split(' ');
  return (
    <>
      <p class="sample">
        {message('training_sample')
          .split(' ')
          .map((word, place) => (
            <span key={place}>
              <button
                type="button"
                onClick={() => {
                  const right = missed.includes(word.replace(/[.,]$/u, ''));
                  setWrong(!right);
                  if (right) onFound();
                }}
              >
                {word}
              </button>{' '}
            </span>
          ))}
      </p>
      <p role="status" class="soft">
        {found ? message('training_right') : wrong ? message('training_wrong') : message('training_find')}
      </p>
    </>
  );
}

show('training_title', <Training />);
