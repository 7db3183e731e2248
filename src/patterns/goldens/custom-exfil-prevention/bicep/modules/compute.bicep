metadata description = 'Computes and virtual machines'

@description('Names and texts, as tags have them.')
type resourceTags = {
  @description('Value of the tag.')
  *: string
}

@description('Azure region of the resources.')
param location string

@description('Tags of all resources.')
param tags resourceTags

@description('Name of the administrator of vm-jump.')
param vmJumpAdminUsername string

@secure()
@description('Password of the administrator of vm-jump.')
param vmJumpAdminPassword string

@description('Resource id of snet-jump.')
param snetJumpId string

@description('Resource id of snet-training.')
param snetTrainingId string

resource mlwMlProd 'Microsoft.MachineLearningServices/workspaces@2025-12-01' existing = {
  name: 'mlw-ml-prod'
}

resource vmJumpNic 'Microsoft.Network/networkInterfaces@2025-05-01' = {
  name: 'nic-vm-jump'
  location: location
  tags: tags
  properties: {
    ipConfigurations: [
      {
        name: 'ipconfig'
        properties: {
          subnet: {
            id: snetJumpId
          }
          privateIPAllocationMethod: 'Dynamic'
        }
      }
    ]
  }
}

resource vmJump 'Microsoft.Compute/virtualMachines@2025-04-01' = {
  name: 'vm-jump'
  location: location
  tags: tags
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_D2s_v5'
    }
    storageProfile: {
      imageReference: {
        publisher: 'MicrosoftWindowsServer'
        offer: 'WindowsServer'
        sku: '2022-datacenter-azure-edition'
        version: 'latest'
      }
      osDisk: {
        createOption: 'FromImage'
        deleteOption: 'Delete'
        managedDisk: {
          storageAccountType: 'StandardSSD_LRS'
        }
      }
    }
    osProfile: {
      computerName: 'vm-jump'
      adminUsername: vmJumpAdminUsername
      adminPassword: vmJumpAdminPassword
    }
    networkProfile: {
      networkInterfaces: [
        {
          id: vmJumpNic.id
          properties: {
            deleteOption: 'Delete'
          }
        }
      ]
    }
    securityProfile: {
      securityType: 'TrustedLaunch'
      uefiSettings: {
        secureBootEnabled: true
        vTpmEnabled: true
      }
    }
  }
}

resource cpuCluster 'Microsoft.MachineLearningServices/workspaces/computes@2025-12-01' = {
  parent: mlwMlProd
  name: 'cpu-cluster'
  location: location
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    computeType: 'AmlCompute'
    computeLocation: location
    disableLocalAuth: true
    properties: {
      osType: 'Linux'
      vmSize: 'Standard_DS3_v2'
      vmPriority: 'Dedicated'
      scaleSettings: {
        minNodeCount: 0
        maxNodeCount: 20
        nodeIdleTimeBeforeScaleDown: 'PT120S'
      }
      subnet: {
        id: snetTrainingId
      }
      enableNodePublicIp: false
      remoteLoginPortPublicAccess: 'Disabled'
    }
  }
}

resource ciDataScience 'Microsoft.MachineLearningServices/workspaces/computes@2025-12-01' = {
  parent: mlwMlProd
  name: 'ci-data-science'
  location: location
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    computeType: 'ComputeInstance'
    disableLocalAuth: true
    properties: {
      vmSize: 'Standard_DS3_v2'
      applicationSharingPolicy: 'Personal'
      computeInstanceAuthorizationType: 'personal'
      subnet: {
        id: snetTrainingId
      }
      enableNodePublicIp: false
      sshSettings: {
        sshPublicAccess: 'Disabled'
      }
    }
  }
}
