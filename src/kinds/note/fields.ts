import { multiline } from '../../model/fields'

export const noteFields = {
  text: multiline('Text', ''),
}
