package org.mesinfos.connectors.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.OrganisationContext;
import org.mesinfos.connectors.mapping.CanonicalMapping;
import org.mesinfos.connectors.mapping.MappingCompiler;
import org.mesinfos.connectors.mapping.MappingException;
import org.mesinfos.connectors.mapping.MappingExtension;
import org.mesinfos.connectors.mapping.MappingText;

/**
 * The available connectors: classes registered as a service, and mappings found by their path.
 *
 * <p>Mappings are located at {@code org/mesinfos/connectors/<organisation>/<name>.yaml} on the class path, or in a
 * folder of the operator. No list of connectors must be maintained. Immutable and safe for use by multiple threads.
 */
public final class ConnectorRegistry {

    /** Formats in which each row starts on a line of its own. */
    private static final Set<String> FORMATS_WITH_A_ROW_PER_LINE = Set.of("csv", "fixed-width");

    private final SortedMap<String, Connector> byId = new TreeMap<>();

    /** Mappings by connector id, as their files have them. */
    private final Map<String, MappingText> mappings;

    /** Ids of the mappings of the operator, which organisations other than their own do not learn. */
    private final Set<String> idsOfOperator;

    private ConnectorRegistry(
            Collection<Connector> connectors, Map<String, MappingText> mappings, Set<String> idsOfOperator) {
        this.mappings = Map.copyOf(mappings);
        this.idsOfOperator = Set.copyOf(idsOfOperator);
        for (Connector connector : connectors) {
            Connector other = byId.putIfAbsent(connector.id(), connector);
            if (other != null) {
                throw new RegistryException("Two connectors have the id " + connector.id() + ": " + describe(other)
                        + " and " + describe(connector) + ". Rename one.");
            }
        }
    }

    /** Loads the connectors of the class path. */
    public static ConnectorRegistry load() {
        return load(MappingFiles.onClassPath(), List.of());
    }

    /**
     * Loads the connectors of the class path and the mappings of the operator.
     *
     * @param operatorFolder folder with files {@code <organisation>/<name>.yaml}
     * @throws RegistryException if two connectors have the same id or a mapping of the operator is invalid
     */
    public static ConnectorRegistry load(Path operatorFolder) {
        return load(MappingFiles.onClassPath(), MappingFiles.inFolder(operatorFolder));
    }

    /** Returns a registry of exactly these connectors. */
    public static ConnectorRegistry of(Collection<Connector> connectors) {
        return new ConnectorRegistry(connectors, Map.of(), Set.of());
    }

    /** Returns a registry whose generic readers read files in the context of other files of one organisation. */
    public ConnectorRegistry within(OrganisationContext context) {
        return context.equals(OrganisationContext.NONE)
                ? this
                : new ConnectorRegistry(
                        byId.values().stream()
                                .map(connector ->
                                        connector instanceof GenericReader reader ? reader.within(context) : connector)
                                .toList(),
                        mappings,
                        idsOfOperator);
    }

    /** Returns all connectors, sorted by id. */
    public List<Connector> connectors() {
        return List.copyOf(byId.values());
    }

    public Optional<Connector> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns whether each row of the files of a connector starts on a line of its own; false for an unknown connector. */
    public boolean hasRowPerLine(String id) {
        return find(id).map(connector -> FORMATS_WITH_A_ROW_PER_LINE.contains(
                        connector.description().format()))
                .orElse(false);
    }

    /**
     * Returns the text of the mapping that declares a connector, with what it extends; empty if the connector is coded.
     */
    public Optional<String> mapping(String id) {
        return Optional.ofNullable(mappings.get(id))
                .map(mapping -> MappingExtension.whole(mapping, mappings).yaml());
    }

    /** Returns the generic readers, sorted by id. */
    public List<GenericReader> genericReaders() {
        return byId.values().stream()
                .filter(GenericReader.class::isInstance)
                .map(GenericReader.class::cast)
                .toList();
    }

    /** Selects the allowed connector that claims a file with the highest strength. */
    public Selection select(FilePreview preview, AllowedConnectors allowed) {
        return new ConnectorSelector(preview, idsOfOperator).select(connectors(), allowed);
    }

    /**
     * Returns the reasons for which a connector that claims a file cannot read any row of its start; empty if it can.
     */
    public static List<String> failures(Connector connector, FilePreview preview) {
        return TrialReading.failures(connector, preview);
    }

    /**
     * Returns the fingerprint of all rules by which a connector reads files, as a SHA-256 in hexadecimal: the canonical
     * form of a mapping, or the code of the module of a coded connector, with all code that connectors share. It is
     * independent of the version of the connector.
     */
    public String fingerprint(Connector connector) {
        return ReaderCode.fingerprint(
                connector,
                mapping(connector.id()).map(CanonicalMapping::fingerprint).orElse(""));
    }

    private static ConnectorRegistry load(List<MappingText> onClassPath, List<MappingText> ofOperator) {
        List<Connector> connectors = new ArrayList<>();
        ServiceLoader.load(Connector.class).forEach(connectors::add);
        List<MappingText> mappings = new ArrayList<>(onClassPath);
        mappings.addAll(ofOperator);
        Map<String, MappingText> byId = new HashMap<>();
        mappings.forEach(mapping -> byId.put(mapping.id(), mapping));
        if (!mappings.isEmpty()) {
            MappingCompiler service = compiler();
            MappingCompiler compiler = mapping -> service.compile(MappingExtension.whole(mapping, byId));
            onClassPath.forEach(mapping -> connectors.add(new MappingOnDemand(mapping, compiler)));
            connectors.addAll(compiled(ofOperator, compiler));
        }
        return new ConnectorRegistry(
                connectors, byId, ofOperator.stream().map(MappingText::id).collect(Collectors.toSet()));
    }

    /** Compiles the mappings of the operator, whose problems are reported together. */
    private static List<Connector> compiled(List<MappingText> mappings, MappingCompiler compiler) {
        List<Connector> compiled = new ArrayList<>();
        List<MappingException> invalid = new ArrayList<>();
        for (MappingText mapping : mappings) {
            try {
                compiled.add(compiler.compile(mapping));
            } catch (MappingException problems) {
                invalid.add(problems);
            }
        }
        if (!invalid.isEmpty()) {
            throw MappingException.of(invalid);
        }
        return compiled;
    }

    private static MappingCompiler compiler() {
        return ServiceLoader.load(MappingCompiler.class)
                .findFirst()
                .orElseThrow(() -> new RegistryException("The class path has mappings but no mapping compiler."));
    }

    private static String describe(Connector connector) {
        return "\"" + connector.description().title() + "\" ("
                + connector.getClass().getName() + ")";
    }
}
