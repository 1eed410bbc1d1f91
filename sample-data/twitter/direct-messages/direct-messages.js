window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "11-22",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "22",
            "reactions": [],
            "urls": [],
            "text": "A midi ?",
            "mediaUrls": [],
            "senderId": "11",
            "id": "90001",
            "createdAt": "2024-01-05T10:11:12.345Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "11",
            "text": "Oui",
            "senderId": "22",
            "id": "90002",
            "createdAt": "2024-01-05T10:12:00.000Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "11",
            "text": "sans date",
            "senderId": "22",
            "id": "90003",
            "createdAt": "hier"
          }
        }
      ]
    }
  }
]
