package org.mesinfos.pipelines.cli.person;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import picocli.CommandLine.Model.CommandSpec;

/** Warning on the error output that a command has written data of an encrypted bundle in clear. Stateless. */
final class DecryptionWarning {

    private DecryptionWarning() {}

    /** Prints the warning if the store encrypts bundles. */
    static void print(CommandSpec spec, Store store, Path written) throws IOException {
        if (store.content().bundleEncryption() == BundleEncryption.NONE) {
            return;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println(TerminalWriter.visible("The store encrypts this bundle, but " + written
                + " is not encrypted: anyone who can read it sees the data. Remove it when it is no longer needed."));
        err.flush();
    }
}
