package org.mesinfos.connectors.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Selects the connector for one file from the recognition results of all connectors. */
final class Contest {

    private static final Logger LOG = LoggerFactory.getLogger(Contest.class);
    private static final int NEAREST = 3;
    private static final String PERMISSION = "permission: this organisation is not allowed to use the connector";

    private final FilePreview preview;
    private final List<Selection.Chosen> strongest = new ArrayList<>();
    private final List<Selection.Candidate> candidates = new ArrayList<>();

    Contest(FilePreview preview) {
        this.preview = preview;
    }

    Selection between(List<Connector> connectors, AllowedConnectors allowed) {
        for (Connector connector : connectors) {
            if (allowed.allows(connector)) {
                ask(connector);
            }
        }
        if (strongest.size() == 1) {
            return strongest.get(0);
        }
        if (strongest.size() > 1) {
            return new Selection.Ambiguous(
                    strongest.stream()
                            .map(chosen -> chosen.connector().id())
                            .sorted()
                            .toList(),
                    strongest.get(0).claim().strength());
        }
        connectors.stream().filter(connector -> !allowed.allows(connector)).forEach(this::askInVain);
        return new Selection.None(nearest());
    }

    private void ask(Connector connector) {
        Recognition recognition = recognition(connector);
        if (recognition instanceof Recognition.Claimed claim) {
            int best = strongest.isEmpty() ? 0 : strongest.get(0).claim().strength();
            if (claim.strength() > best) {
                strongest.clear();
            }
            if (claim.strength() >= best) {
                strongest.add(new Selection.Chosen(connector, claim));
            }
        } else {
            note(connector, (Recognition.Missed) recognition);
        }
    }

    /** Evaluates a connector without permission, to inform the operator about the format of the file. */
    private void askInVain(Connector connector) {
        Recognition recognition = recognition(connector);
        if (recognition instanceof Recognition.Claimed) {
            candidates.add(new Selection.Candidate(connector.id(), 100, List.of(PERMISSION)));
        } else {
            note(connector, (Recognition.Missed) recognition);
        }
    }

    private void note(Connector connector, Recognition.Missed missed) {
        if (missed.nearness() > 0) {
            candidates.add(new Selection.Candidate(connector.id(), missed.nearness(), missed.missing()));
        }
    }

    private List<Selection.Candidate> nearest() {
        return candidates.stream()
                .sorted(Comparator.comparingInt(Selection.Candidate::nearness)
                        .reversed()
                        .thenComparing(Selection.Candidate::connectorId))
                .limit(NEAREST)
                .toList();
    }

    /** Returns the result of recognition. An exception in one connector must not affect the others. */
    private Recognition recognition(Connector connector) {
        try {
            return connector.recognise(preview);
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.warn(
                    "Connector {} failed to recognise a file: {}",
                    connector.id(),
                    fault.getClass().getName());
            return Recognition.OTHER_FORMAT;
        }
    }
}
