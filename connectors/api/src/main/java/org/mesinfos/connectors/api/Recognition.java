package org.mesinfos.connectors.api;

import java.util.List;

/** Decision of a connector, from a preview of a file, whether the file has the format that it reads. */
public sealed interface Recognition {

    /**
     * Decision that the file has the format of the connector. The connector with the highest strength reads the file.
     *
     * @param strength 1 to 100: 100 if the format identifies itself by a namespace or signature, 80 if a complete
     *     header row matches, 50 if the file only resembles the format
     * @param reason the features that were recognised, without personal data
     */
    record Claimed(int strength, String reason) implements Recognition {
        public Claimed {
            if (strength < 1 || strength > 100) {
                throw new IllegalArgumentException("Strength is " + strength + ", expected 1 to 100");
            }
        }
    }

    /**
     * Decision that the file does not have the format of the connector.
     *
     * @param nearness 0 to 99: the percentage of expected features that are present; 0 for a different format
     * @param missing expected features that are absent, without personal data; shown to the operator if no connector
     *     claims the file
     */
    record Declined(int nearness, List<String> missing) implements Recognition {
        public Declined {
            missing = List.copyOf(missing);
        }
    }

    /** The file has a different format. */
    Recognition OTHER_FORMAT = new Declined(0, List.of());

    static Recognition claimed(int strength, String reason) {
        return new Claimed(strength, reason);
    }

    static Recognition declined(int nearness, List<String> missing) {
        return new Declined(nearness, missing);
    }
}
