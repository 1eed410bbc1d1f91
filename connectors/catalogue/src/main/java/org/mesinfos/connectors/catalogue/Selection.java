package org.mesinfos.connectors.catalogue;

import java.util.List;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;

/** The result of connector selection for one file. */
public sealed interface Selection {

    /** One connector claims the file with the highest strength. */
    record Chosen(Connector connector, Recognition.Claimed claim) implements Selection {}

    /**
     * Several connectors claim the file with equal strength, so that none of them is selected.
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
     * No allowed connector claims the file.
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
