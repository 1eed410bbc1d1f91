package org.mesinfos.pipelines.cli.lookup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.store.BundleChange;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command that feeds an application with the bundles that changed since it last read the store. */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the bundles that were added, changed or removed since a store snapshot, one JSON object per line, so that an"
                    + " application reads only these again.",
            "The first line has the current snapshot: pass it as --since the next time. Its \"complete\" is true if the"
                    + " store no longer keeps the earlier snapshot; then all bundles are listed, and those that are not"
                    + " listed were removed."
        })
public final class ChangesCommand implements Callable<Integer> {

    @Option(names = "--since", paramLabel = "SNAPSHOT", description = "Snapshot that was read last. Default: none.")
    private Optional<String> since = Optional.empty();

    @Mixin
    private StoreOption storeOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Store store = storeOption.open();
        Snapshot current = store.currentSnapshot();
        Optional<Snapshot> earlier = earlier(store);
        PrintWriter out = TerminalWriter.out(spec);
        ObjectMapper json = new ObjectMapper();
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("snapshot", current.id());
        since.ifPresent(id -> head.put("since", id));
        head.put("complete", earlier.isEmpty());
        out.println(json.writeValueAsString(head));
        for (BundleChange change : store.changes(earlier.orElse(Snapshot.EMPTY), current)) {
            out.println(json.writeValueAsString(fields(change)));
        }
        out.flush();
        return 0;
    }

    private Optional<Snapshot> earlier(Store store) throws IOException {
        if (since.isEmpty()) {
            return Optional.empty();
        }
        if (!Snapshot.isId(since.get())) {
            throw new InvalidUsageException(
                    "Not the id of a snapshot. Expected 32 hexadecimal digits, as the first line of"
                            + " mesinfos changes prints them.");
        }
        return store.findSnapshot(since.get());
    }

    /** Returns the members of a line; {@code diff --json} prints the same. */
    static Map<String, Object> fields(BundleChange change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("person", change.personId());
        fields.put("change", change.kind());
        change.bundleHash().ifPresent(hash -> fields.put("bundleHash", "sha256:" + hash));
        fields.put("recordTypes", change.recordTypes());
        return fields;
    }
}
