package org.mesinfos.pipelines.cli.option;

import java.util.List;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;

/** Look-up of the connector that a caller named. Stateless. */
public final class KnownConnector {

    private static final int MAX_OTHERS = 10;

    private KnownConnector() {}

    /**
     * Returns the connector with this id.
     *
     * @throws InvalidUsageException if there is none; the message names similar ones
     */
    public static Connector require(ConnectorRegistry connectors, String id) {
        return connectors.find(id).orElseThrow(() -> unknown(connectors, id));
    }

    private static InvalidUsageException unknown(ConnectorRegistry connectors, String id) {
        List<String> ids =
                connectors.connectors().stream().map(Connector::id).sorted().toList();
        List<String> others = ids.stream()
                .filter(known -> known.startsWith(id.replaceAll("/.*", "") + "/"))
                .limit(MAX_OTHERS)
                .toList();
        return UnknownName.of(
                "connector",
                id,
                ids,
                "mesinfos connectors lists all of them, with --config also your own."
                        + (others.isEmpty()
                                ? ""
                                : " Of this organisation there are " + String.join(", ", others) + "."));
    }
}
