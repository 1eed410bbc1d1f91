package org.mesinfos.pipelines.cli.store;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.encryption.KeyEncryptionTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--to",
            paramLabel = "REFERENCE",
            description =
                    "Key to use from now on: pkcs12:FILE#ALIAS for a key in a PKCS#12 file, the reference of a key"
                            + " service, or folder for a key in the key folder. Default: the place of the current key.")
    private Optional<String> target = Optional.empty();

    @Mixin
    private StoreOption storeOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Store store = storeOption.open();
        store.rotateKeys(place());
        PrintWriter out = TerminalWriter.out(spec);
        out.println("The key-encryption key in " + storeOption.keys().location()
                + " is replaced. Replace the backups of this folder, and destroy earlier ones.");
        out.flush();
        return 0;
    }

    private KeyEncryptionTarget place() {
        if (target.isEmpty()) {
            return new KeyEncryptionTarget.Current();
        }
        return target.get().equals("folder")
                ? new KeyEncryptionTarget.KeyFolder()
                : new KeyEncryptionTarget.Reference(target.get());
    }
}
