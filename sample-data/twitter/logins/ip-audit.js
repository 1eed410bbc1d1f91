window.YTD.ip_audit.part0 = [
  {
    "ipAudit": {
      "accountId": "11",
      "createdAt": "2024-01-05T10:11:12.000Z",
      "loginIp": "192.0.2.14"
    }
  },
  {
    "ipAudit": {
      "accountId": "11",
      "createdAt": "2024-01-06T08:00:00.000Z",
      "loginIp": "192.0.2.15",
      "loginPortNumber": 0
    }
  },
  {
    "ipAudit": {
      "accountId": "11",
      "createdAt": "?",
      "loginIp": "192.0.2.16"
    }
  }
]
