import { choice, table, text } from '../../model/fields'

export const privateDnsZoneFields = {
  records: table(
    'Records kept by hand',
    {
      name: text('Name', '@'),
      type: choice(
        'Type',
        [
          { value: 'A', label: 'A' },
          { value: 'AAAA', label: 'AAAA' },
          { value: 'CNAME', label: 'CNAME' },
        ],
        'A',
      ),
      value: text('Value', ''),
    },
    [],
    { help: 'Records of private endpoints are kept by their zone groups.' },
  ),
}
