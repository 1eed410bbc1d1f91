package org.mesinfos.samples.person;

/** What is particular about a person. The first people of every twenty have one of these parts each. */
public enum Role {
    /** Shares home, e-mail and a joint account with the next person. */
    FIRST_OF_COUPLE,
    SECOND_OF_COUPLE,
    /** Shares home, family name and birth date with the next person. */
    FIRST_TWIN,
    SECOND_TWIN,
    /** Has an account that no customer file claims. */
    UNCLAIMED_ACCOUNT,
    /** Is missing in the first customer file of the bank. */
    LATE_PROFILE,
    /** Moves: the second customer file and the second portfolio tell another address. */
    MOVING,
    /** Is two customers of one shop. */
    TWO_CARDS,
    /** Is in no registry, and bears the name of the next person. */
    UNREGISTERED,
    /** Ends a contract, which the second portfolio no longer holds. */
    LEAVING,
    /** Takes a contract that only the second portfolio holds. */
    JOINING,
    ORDINARY;

    private static final int PATTERN = 20;

    /** The part of a person among so many. A part that takes two is given only where there are two. */
    static Role of(int index, int people) {
        Role role = ofPlace(index % PATTERN);
        boolean startsPair = role == FIRST_OF_COUPLE || role == FIRST_TWIN;
        return startsPair && index + 1 == people ? ORDINARY : role;
    }

    private static Role ofPlace(int place) {
        return switch (place) {
            case 0 -> FIRST_OF_COUPLE;
            case 1 -> SECOND_OF_COUPLE;
            case 2 -> FIRST_TWIN;
            case 3 -> SECOND_TWIN;
            case 4 -> UNCLAIMED_ACCOUNT;
            case 5 -> LATE_PROFILE;
            case 6 -> MOVING;
            case 7 -> TWO_CARDS;
            case 8, 18 -> UNREGISTERED;
            case 9 -> LEAVING;
            case 10 -> JOINING;
            default -> ORDINARY;
        };
    }

    boolean secondOfPair() {
        return this == SECOND_OF_COUPLE || this == SECOND_TWIN;
    }
}
