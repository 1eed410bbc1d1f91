package org.mesinfos.pipelines.cli;

import picocli.CommandLine.IVersionProvider;

/** Version of the program, from the manifest of its jar. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"mesinfos " + (version == null ? "(not packaged)" : version)};
    }
}
