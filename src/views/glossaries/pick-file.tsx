interface PickFileProps {
  label: string
  onFile: (file: File) => void
}

/** A button that picks the file of a glossary: the signed file, or a page that carries it. */
export function PickFile({ label, onFile }: PickFileProps) {
  return (
    <div class="row">
      <label class="button quiet file">
        {label}
        <input
          type="file"
          accept=".json,.html,.htm,application/json,text/html"
          onChange={(event) => {
            const input = event.currentTarget
            const file = input.files?.[0]
            if (file) onFile(file)
            // The same file can be picked again.
            input.value = ''
          }}
        />
      </label>
    </div>
  )
}
