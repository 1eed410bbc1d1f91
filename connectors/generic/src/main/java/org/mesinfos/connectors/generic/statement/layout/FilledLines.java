package org.mesinfos.connectors.generic.statement.layout;

import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;

/** Set of the lines that a column of amounts fills. */
final class FilledLines {

    private FilledLines() {}

    /** Returns the indexes of the lines that contain an amount of the cluster. */
    static BitSet of(EdgeClusters.EdgeCluster<PrintedToken.NumberToken> cluster, List<PrintedLine> rows) {
        Set<PrintedToken> members = Collections.newSetFromMap(new IdentityHashMap<>());
        members.addAll(cluster.members());
        BitSet filled = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            filled.set(i, rows.get(i).tokens().stream().anyMatch(members::contains));
        }
        return filled;
    }
}
