package org.mesinfos.connectors.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.FallbackConnector;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.mapping.MappingCompiler;
import org.mesinfos.connectors.mapping.MappingText;

/**
 * All connectors there are: classes found through their service files, and declared mappings found by where they lie.
 *
 * <p>Nothing lists them: a new mapping or an annotated class is there at the next start. Immutable, safe for use by
 * several threads.
 */
public final class ConnectorRegistry {

    private final SortedMap<String, Connector> byId = new TreeMap<>();

    private ConnectorRegistry(Collection<Connector> connectors) {
        for (Connector connector : connectors) {
            Connector other = byId.putIfAbsent(connector.id(), connector);
            if (other != null) {
                throw new RegistryException("Two connectors are called " + connector.id() + ": " + describe(other)
                        + " and " + describe(connector) + ". Rename one.");
            }
        }
    }

    /** The connectors of the class path. */
    public static ConnectorRegistry load() {
        return of(fromClassPath());
    }

    /**
     * The connectors of the class path and the mappings of an operator.
     *
     * @param operatorFolder holds {@code <organisation>/<name>.yaml}
     * @throws RegistryException when two share a name, or a mapping is wrong
     */
    public static ConnectorRegistry load(Path operatorFolder) {
        List<Connector> connectors = new ArrayList<>(fromClassPath());
        connectors.addAll(compile(MappingFiles.inFolder(operatorFolder)));
        return of(connectors);
    }

    /** Exactly these. */
    public static ConnectorRegistry of(Collection<Connector> connectors) {
        return new ConnectorRegistry(connectors);
    }

    /** All, sorted by name. */
    public List<Connector> connectors() {
        return List.copyOf(byId.values());
    }

    public Optional<Connector> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those that read files nobody described, sorted by name. */
    public List<FallbackConnector> fallbacks() {
        return byId.values().stream()
                .filter(FallbackConnector.class::isInstance)
                .map(FallbackConnector.class::cast)
                .toList();
    }

    /** Asks each allowed connector whether the file is its own. */
    public Selection select(FilePreview preview, AllowedConnectors allowed) {
        return new Contest(preview).between(connectors(), allowed);
    }

    private static List<Connector> fromClassPath() {
        List<Connector> connectors = new ArrayList<>();
        ServiceLoader.load(Connector.class).forEach(connectors::add);
        connectors.addAll(compile(MappingFiles.onClassPath()));
        return connectors;
    }

    private static List<Connector> compile(List<MappingText> mappings) {
        if (mappings.isEmpty()) {
            return List.of();
        }
        MappingCompiler compiler = ServiceLoader.load(MappingCompiler.class)
                .findFirst()
                .orElseThrow(() -> new RegistryException("The class path has mappings but no mapping compiler."));
        return mappings.stream().map(compiler::compile).toList();
    }

    private static String describe(Connector connector) {
        return "\"" + connector.description().title() + "\" ("
                + connector.getClass().getName() + ")";
    }
}
