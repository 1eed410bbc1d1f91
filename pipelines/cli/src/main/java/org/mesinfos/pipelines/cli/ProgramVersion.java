package org.mesinfos.pipelines.cli;

import org.mesinfos.pipelines.store.catalog.Snapshot;
import picocli.CommandLine.IVersionProvider;

/** Version of the program, from the manifest of its jar, and of the stores that it writes. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "mesinfos " + (version == null ? "(not packaged)" : version), "store format " + Snapshot.FORMAT
        };
    }
}
