package org.mesinfos.pipelines.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import picocli.CommandLine.IVersionProvider;

/** Version and commit of the program, from the manifest of its jar, and version of the stores that it writes. */
final class ProgramVersion implements IVersionProvider {

    private static final String COMMIT = "Implementation-Commit";

    @Override
    public String[] getVersion() throws IOException, URISyntaxException {
        return new String[] {
            "mesinfos " + manifest().map(ProgramVersion::program).orElse("(not packaged)"),
            "store format " + Snapshot.FORMAT
        };
    }

    /** Returns the version and the commit: {@code 0.2.0 (commit 0123456789ab)}. */
    static String program(Manifest manifest) {
        Attributes attributes = manifest.getMainAttributes();
        String version = attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
        String commit = attributes.getValue(COMMIT);
        // Sources without a repository leave the placeholder of the build, or nothing.
        return commit == null || !commit.matches("[0-9a-f]+") ? version : version + " (commit " + commit + ")";
    }

    private static Optional<Manifest> manifest() throws IOException, URISyntaxException {
        CodeSource source = ProgramVersion.class.getProtectionDomain().getCodeSource();
        File program = new File(source.getLocation().toURI());
        if (!program.isFile()) {
            return Optional.empty();
        }
        try (JarFile jar = new JarFile(program)) {
            return Optional.ofNullable(jar.getManifest());
        }
    }
}
