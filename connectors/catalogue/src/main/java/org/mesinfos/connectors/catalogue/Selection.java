package org.mesinfos.connectors.catalogue;

import java.util.List;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;

/** What came of asking every allowed connector whether a file is its own. */
public sealed interface Selection {

    /** One connector claims the file more strongly than all others. */
    record Chosen(Connector connector, Recognition.Claimed claim) implements Selection {}

    /**
     * Several connectors claim it with equal strength: none of them may have it.
     *
     * @param connectorIds their names, sorted
     * @param strength how strongly each of them claims
     */
    record Ambiguous(List<String> connectorIds, int strength) implements Selection {
        public Ambiguous {
            connectorIds = List.copyOf(connectorIds);
        }
    }

    /**
     * No allowed connector claims it.
     *
     * @param nearest those that came closest, the nearest first; empty when the format is known to none
     */
    record None(List<Candidate> nearest) implements Selection {
        public None {
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * A connector that did not claim the file, and why.
     *
     * @param connectorId its name
     * @param nearness 1 to 100: how much of what it expects was there; 100 when only the permission is lacking
     * @param missing what it expected and did not find
     */
    record Candidate(String connectorId, int nearness, List<String> missing) {
        public Candidate {
            missing = List.copyOf(missing);
        }
    }
}
