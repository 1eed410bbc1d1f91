package org.mesinfos.pipelines.worker;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.OrganisationContext;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.rows.Digests;

/**
 * The operator's own mappings at the start of a run.
 *
 * @param folder folder of the mappings, the same on every worker; empty for none
 * @param contentHash hash of the names and bytes of the mappings
 */
public record OperatorConnectors(String folder, String contentHash) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No mappings of an operator. */
    public static final OperatorConnectors NONE = new OperatorConnectors("", "");

    /**
     * Returns the mappings that are in a folder now; empty for none.
     *
     * @throws IOException if the folder cannot be read
     */
    public static OperatorConnectors of(Optional<Path> folder) throws IOException {
        return folder.isEmpty() ? NONE : new OperatorConnectors(folder.get().toString(), hash(folder.get()));
    }

    /**
     * Loads the connectors of the class path and of the operator.
     *
     * @throws IllegalStateException if the mappings in the folder differ from those at the start of the run
     * @throws IOException if the folder cannot be read
     */
    public ConnectorRegistry load() throws IOException {
        if (folder.isEmpty()) {
            return ConnectorRegistry.load();
        }
        ConnectorRegistry connectors = ConnectorRegistry.load(Path.of(folder));
        if (!hash(Path.of(folder)).equals(contentHash)) {
            throw new IllegalStateException("The mappings in " + folder
                    + " differ from those at the start of the run. Start the run again, with equal mappings on all"
                    + " workers.");
        }
        return connectors;
    }

    /** Returns the connectors from the context of a run, loaded if the context has none for these mappings. */
    public ConnectorRegistry load(WorkerContext context) {
        try {
            return context.get(ConnectorRegistry.class, contentHash, this::load);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the operator's connectors cannot be read", e);
        }
    }

    /** Returns the connectors as they read files in the context of other files of an organisation. */
    public ConnectorRegistry load(WorkerContext context, OrganisationContext organisation) {
        ConnectorRegistry connectors = load(context);
        if (organisation.equals(OrganisationContext.NONE)) {
            return connectors;
        }
        try {
            return context.get(ConnectorsInContext.class, contentHash, ConnectorsInContext::new)
                    .within(connectors, organisation);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Nothing is loaded", impossible);
        }
    }

    /** Shares loaded connectors with the workers in this process. */
    public void share(ConnectorRegistry connectors, WorkerContext context) {
        context.put(ConnectorRegistry.class, contentHash, connectors);
    }

    private static String hash(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return ""; // Loading the connectors reports it.
        }
        MessageDigest digest = Digests.newSha256();
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> mappings = paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            for (Path mapping : mappings) {
                byte[] content = Files.readAllBytes(mapping);
                String heading = folder.relativize(mapping) + "\n" + content.length + "\n";
                digest.update(heading.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
        }
        return Digests.hexadecimal(digest.digest());
    }
}
