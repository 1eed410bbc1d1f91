package org.mesinfos.pipelines.transforms;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;

/** Connectors of a worker process, loaded once for all transforms and threads. */
public final class WorkerConnectors {

    private static final Map<String, ConnectorRegistry> CACHED_CONNECTORS = new ConcurrentHashMap<>();

    private WorkerConnectors() {}

    /**
     * Returns the connectors of the class path and of the operator.
     *
     * @param operatorFolder folder of the operator's own mappings, the same on every worker; empty for none
     */
    public static ConnectorRegistry forFolder(String operatorFolder) {
        return CACHED_CONNECTORS.computeIfAbsent(
                operatorFolder,
                folder -> folder.isEmpty() ? ConnectorRegistry.load() : ConnectorRegistry.load(Path.of(folder)));
    }
}
