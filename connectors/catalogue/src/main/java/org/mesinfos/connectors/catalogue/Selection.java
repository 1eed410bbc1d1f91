package org.mesinfos.connectors.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;

/** The result of connector selection for one file. */
public sealed interface Selection {

    /**
     * Selection of the one connector that claims the file with the highest strength.
     *
     * @param passedOver connectors that claimed the file with a higher strength but rejected each of its rows
     */
    record Chosen(Connector connector, Recognition.Claimed claim, List<NearMiss> passedOver) implements Selection {

        public Chosen {
            passedOver = List.copyOf(passedOver);
        }

        public Chosen(Connector connector, Recognition.Claimed claim) {
            this(connector, claim, List.of());
        }

        /** Returns the same choice after another connector was passed over. */
        Chosen after(NearMiss other) {
            List<NearMiss> all = new ArrayList<>(List.of(other));
            all.addAll(passedOver);
            return new Chosen(connector, claim, all);
        }
    }

    /**
     * Result for a file that several connectors claim with equal strength, so that none of them is selected.
     *
     * @param connectorIds the ids of these connectors, sorted
     * @param strength the strength of their claims
     */
    record Ambiguous(List<String> connectorIds, int strength) implements Selection {
        public Ambiguous {
            connectorIds = List.copyOf(connectorIds);
        }
    }

    /**
     * Result for a file that no allowed connector claims.
     *
     * @param nearMisses the connectors with the most matching features, in descending order; empty if the format is
     *     unknown to all
     */
    record None(List<NearMiss> nearMisses) implements Selection {
        public None {
            nearMisses = List.copyOf(nearMisses);
        }
    }

    /**
     * A connector that did not claim the file, and the reasons.
     *
     * @param connectorId id of the connector
     * @param nearness 1 to 100: the percentage of expected features that are present; 100 if only the permission is
     *     missing
     * @param missing expected features that are absent
     */
    record NearMiss(String connectorId, int nearness, List<String> missing) {
        public NearMiss {
            missing = List.copyOf(missing);
        }
    }
}
