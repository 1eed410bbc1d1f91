package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Command that replaces the key-encryption key of a store. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description = {
            "Replaces the key-encryption key of a store, and encrypts the tables of data keys again.",
            "Data keys, pseudonyms and keyed digests stay the same: no file of the store is written.",
            "Copies of the key folder from before still open copies of the store: replace them. If the command is killed,"
                    + " the next run or rotation completes it."
        })
final class KeyRotateCommand implements Callable<Integer> {

    @Mixin
    private StoreOption storeOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Store store = storeOption.open();
        store.rotateKeys();
        PrintWriter out = TerminalWriter.out(spec);
        out.println("The key-encryption key in " + storeOption.keys().location()
                + " is replaced. Replace the backups of this folder, and destroy earlier ones.");
        out.flush();
        return 0;
    }
}
