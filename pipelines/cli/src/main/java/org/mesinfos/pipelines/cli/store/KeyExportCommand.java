package org.mesinfos.pipelines.cli.store;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.PersonParameter;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.view.PrivateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that writes the keys of encrypted bundles for a reader. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the keys of the encrypted bundles of some people, or of all, to a new file for one reader.",
            "Each line is a JSON object with the person and the key in Base64. A key opens the bundle of one person, and"
                    + " nothing else. Anyone with the file can read these bundles: transfer and store it like a password."
        })
final class KeyExportCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "PERSON", description = "Person ids. Default: everyone in the store.")
    private List<String> people = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file, which must not exist yet.")
    private Path file;

    @Mixin
    private StoreOption storeOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        storeOption.requireOutside(file, Settings.NONE);
        Store store = storeOption.open();
        if (store.content().bundleEncryption() == BundleEncryption.NONE) {
            throw new InvalidUsageException(
                    "The bundles of this store are not encrypted, so that readers need no keys.");
        }
        StringBuilder lines = new StringBuilder();
        List<String> wanted = people.isEmpty() ? everyone(store) : people;
        for (String person : wanted) {
            PersonParameter.requireId(person);
            Optional<byte[]> key = store.bundleKey(person);
            if (key.isEmpty()) {
                throw new InvalidUsageException("The store has no key of " + person + ".");
            }
            lines.append("{\"person\":\"")
                    .append(person)
                    .append("\",\"key\":\"")
                    .append(Base64.getEncoder().encodeToString(key.get()))
                    .append("\"}\n");
        }
        PrivateFile.write(file, keys -> keys.write(lines.toString().getBytes(StandardCharsets.US_ASCII)));
        PrintWriter out = TerminalWriter.out(spec);
        out.println(
                "The keys of " + wanted.size() + (wanted.size() == 1 ? " bundle are in " : " bundles are in ") + file);
        out.flush();
        return 0;
    }

    private static List<String> everyone(Store store) throws Exception {
        List<String> people = new ArrayList<>();
        for (ShardEntry shard : store.currentSnapshot().shards().values()) {
            store.content().readShard(shard).stream().map(PersonEntry::personId).forEach(people::add);
        }
        return people;
    }
}
