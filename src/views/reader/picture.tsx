/** A drawing of what a sentence is about; it says nothing that the words do not. */
export function Picture({ name }: { name: string }) {
  return (
    <svg class="picture" aria-hidden="true">
      <use href={`/pictures/${name}.svg#p`} />
    </svg>
  )
}
