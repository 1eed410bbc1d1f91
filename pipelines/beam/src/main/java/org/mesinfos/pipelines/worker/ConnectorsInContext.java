package org.mesinfos.pipelines.worker;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mesinfos.connectors.api.OrganisationContext;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;

/** Connectors within the contexts of organisations, which the threads of a worker share. Thread-safe. */
final class ConnectorsInContext {

    private final Map<String, ConnectorRegistry> byContext = new ConcurrentHashMap<>();

    ConnectorRegistry within(ConnectorRegistry connectors, OrganisationContext context) {
        return byContext.computeIfAbsent(context.fingerprint(), fingerprint -> connectors.within(context));
    }
}
