using 'main.bicep'

// Azure region of the resources.
param location = 'westeurope'

// Tags of all resources.
param tags = {}

// To fill in: Name of the administrator of vm-jump.
param vmJumpAdminUsername = ''

// Password of the administrator of vm-jump.
param vmJumpAdminPassword = readEnvironmentVariable('CORDON_VM_JUMP_ADMIN_PASSWORD', '')

// Name of stmlprod001; it must be unique in all of Azure.
param stmlprod001Name = 'stmlprod001'

// Name of kv-ml-prod; it must be unique in all of Azure.
param kvMlProdName = 'kv-ml-prod'

// Name of crmlprod001; it must be unique in all of Azure.
param crmlprod001Name = 'crmlprod001'
