package org.mesinfos.connectors.api;

import java.util.List;

/** What a connector says when shown a file. */
public sealed interface Recognition {

    /**
     * The file is of the kind this connector reads.
     *
     * @param strength 1 to 100: 100 the format names itself (namespace, signature), 80 a whole header row matches, 50 a
     *     family likeness
     * @param reason what was seen, without personal data
     */
    record Claimed(int strength, String reason) implements Recognition {
        public Claimed {
            if (strength < 1 || strength > 100) {
                throw new IllegalArgumentException("Strength is " + strength + ", expected 1 to 100");
            }
        }
    }

    /**
     * The file is not of that kind.
     *
     * @param nearness 0 to 99: how much of what was expected is there; 0 says another format altogether
     * @param missing what was expected and not found, without personal data
     */
    record Missed(int nearness, List<String> missing) implements Recognition {
        public Missed {
            missing = List.copyOf(missing);
        }
    }

    /** The file is of another format altogether. */
    Recognition OTHER_FORMAT = new Missed(0, List.of());

    static Recognition claimed(int strength, String reason) {
        return new Claimed(strength, reason);
    }

    static Recognition missed(int nearness, List<String> missing) {
        return new Missed(nearness, missing);
    }
}
