window.YTD.ad_engagements.part0 = [
  {
    "ad": {
      "adsUserData": {
        "adEngagements": {
          "engagements": [
            {
              "impressionAttributes": {
                "deviceInfo": {
                  "osType": "Desktop"
                },
                "displayLocation": "TimelineHome",
                "promotedTweetInfo": {
                  "tweetId": "15000001",
                  "tweetText": "Un velo pour l'hiver",
                  "urls": [],
                  "mediaUrls": []
                },
                "advertiserInfo": {
                  "advertiserName": "Atelier Velo",
                  "screenName": "@atelier"
                },
                "matchedTargetingCriteria": [
                  {
                    "targetingType": "Locations",
                    "targetingValue": "France"
                  },
                  {
                    "targetingType": "Languages",
                    "targetingValue": "French"
                  }
                ],
                "impressionTime": "2024-01-05 10:11:12"
              },
              "engagementAttributes": [
                {
                  "engagementTime": "2024-01-05 10:11:20",
                  "engagementType": "Follow"
                }
              ]
            },
            {
              "impressionAttributes": {
                "deviceInfo": {
                  "osType": "Desktop"
                },
                "displayLocation": "TimelineHome",
                "promotedTweetInfo": {
                  "tweetId": "15000002",
                  "tweetText": "Un velo pour l'hiver",
                  "urls": [],
                  "mediaUrls": []
                },
                "advertiserInfo": {
                  "advertiserName": "Voyages Dumont",
                  "screenName": "@voyages"
                },
                "matchedTargetingCriteria": [
                  {
                    "targetingType": "Locations",
                    "targetingValue": "France"
                  },
                  {
                    "targetingType": "Languages",
                    "targetingValue": "French"
                  }
                ],
                "impressionTime": "2024-01-05 10:12:00"
              },
              "engagementAttributes": []
            },
            {
              "impressionAttributes": {
                "deviceInfo": {
                  "osType": "Desktop"
                },
                "displayLocation": "TimelineHome",
                "promotedTweetInfo": {
                  "tweetId": "15000003",
                  "tweetText": "Un velo pour l'hiver",
                  "urls": [],
                  "mediaUrls": []
                },
                "advertiserInfo": {
                  "advertiserName": "Sans Date",
                  "screenName": "@sans"
                },
                "matchedTargetingCriteria": [
                  {
                    "targetingType": "Locations",
                    "targetingValue": "France"
                  },
                  {
                    "targetingType": "Languages",
                    "targetingValue": "French"
                  }
                ]
              }
            }
          ]
        }
      }
    }
  }
]
