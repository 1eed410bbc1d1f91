window.YTD.like.part0 = [
  {
    "like": {
      "tweetId": "16000001",
      "fullText": "La mer &amp; le vent",
      "expandedUrl": "https://twitter.com/i/web/status/16000001"
    }
  },
  {
    "like": {
      "tweetId": "16000002",
      "expandedUrl": "https://twitter.com/i/web/status/16000002"
    }
  },
  {
    "like": {
      "tweetId": "16000003"
    }
  }
]
