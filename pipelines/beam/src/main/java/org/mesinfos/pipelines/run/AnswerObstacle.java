package org.mesinfos.pipelines.run;

/** Reason for which an answer about two subjects may have no effect in the next run. */
public enum AnswerObstacle {
    /** No delivery states personal data about one of the subjects: the reference may be misspelt. */
    UNKNOWN_SUBJECT,
    /** The registry, or links of one organisation, make both one person. */
    ONE_PERSON,
    /** The registry makes them two persons. */
    TWO_PERSONS,
    /** The organisation of one of them is not verified. */
    NOT_VERIFIED,
    /** The last run had the answer that they are two people, perhaps from the file of the settings. */
    OTHER_ANSWER
}
