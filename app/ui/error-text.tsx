/** What is wrong with a field, tied to it by `aria-describedby`. */
export function ErrorText({ name, text }: { name: string; text: string }) {
  return (
    <p className="ds-validation-message" data-color="danger" id={`${name}-error`}>
      {text}
    </p>
  )
}
