import { questionPaper } from '../../notebook/exchange/question-paper.ts'
import { t } from '../../ui/text.ts'
import { contents } from './data.ts'
import { fileName, type PaperFormat, saveNotebookFile, savePaper } from './save-file.ts'
import { useScope } from './scope.tsx'

const FORMATS: PaperFormat[] = ['word', 'text', 'markdown']

/** Questions with answers and promises, as a file that other programs open. */
export function CopiesOut() {
  const { questions, title, control } = useScope('out-scope')
  const ids = questions.map(({ id }) => id)
  const isEmpty = ids.length === 0
  return (
    <>
      {control}
      <div class="row">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            class="button quiet"
            disabled={isEmpty}
            onClick={() => void savePaper(questionPaper(contents.value, ids), format, title)}
          >
            {t(`notebook_save_${format}`)}
          </button>
        ))}
        <button
          type="button"
          class="button quiet"
          disabled={isEmpty}
          onClick={() => void saveTable(ids, title)}
        >
          {t('notebook_save_csv')}
        </button>
      </div>
    </>
  )
}

async function saveTable(ids: readonly string[], title: string): Promise<void> {
  const { questionsCsv } = await import('../../notebook/exchange/questions-csv.ts')
  saveNotebookFile(fileName(title, 'csv'), questionsCsv(contents.value, ids))
}
