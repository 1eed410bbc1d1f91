package org.mesinfos.pipelines.cli.person;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.PersonParameter;
import org.mesinfos.pipelines.cli.option.SettingsOptions;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.settings.SettingsReader;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.view.BundlePage;
import org.mesinfos.pipelines.view.PagePassphrase;
import org.mesinfos.pipelines.view.PageServer;
import org.mesinfos.pipelines.view.PrivateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command that shows a person their data in a browser. */
@Command(
        name = "view",
        mixinStandardHelpOptions = true,
        description = {
            "Shows one person's data as a page: who holds what, a timeline, money, energy, calls, places, contracts, and the"
                    + " origin of every value.",
            "Without --out, serves the page on this computer only, at an address that is valid once, until the command is"
                    + " interrupted. With --out, writes it as one file that works offline and sends nothing.",
            "This is personal data: the file is readable only by its owner. With --passphrase-file, it is also encrypted:"
                    + " the page asks for the passphrase."
        })
public final class ViewCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @Mixin
    private PersonParameter person;

    @Mixin
    private StoreOption storeOption;

    @Option(names = "--out", paramLabel = "FILE", description = "New file to write the page to, such as me.html.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Operator's settings, for the names of organisations, and for the connectors whose lines are quoted."
                            + " Default: none; ids are shown, and lines only of files that connectors of the program read.")
    private Optional<Path> config = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "Language in which the page opens: ${COMPLETION-CANDIDATES}. Default: that of the browser.")
    private Optional<PageLanguage> language = Optional.empty();

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "File whose only line is the passphrase of the page, at least 12 characters. Default: no"
                    + " passphrase; the page is not encrypted.")
    private Optional<Path> passphraseFile = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port to serve on. Default: a free one.")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > LAST_PORT) {
            throw new InvalidUsageException("--port is not a port. Expected a number from 0 to " + LAST_PORT + ".");
        }
        if (file.isPresent() && port != 0) {
            throw new InvalidUsageException("Name either --out, or the --port of the page that is served.");
        }
        Optional<PagePassphrase> passphrase =
                passphraseFile.isPresent() ? Optional.of(PagePassphrase.read(passphraseFile.get())) : Optional.empty();
        Settings settings = config.map(SettingsReader::read).orElse(Settings.NONE);
        Store store = storeOption.open(settings);
        Snapshot snapshot = store.currentSnapshot();
        PersonEntry entry = person.find(store, snapshot);
        BundlePage page = new BundlePage(
                store,
                settings,
                SettingsOptions.connectors(settings),
                language.map(chosen -> chosen.name().toLowerCase(Locale.ROOT)).orElse(""),
                passphrase);
        if (file.isPresent()) {
            storeOption.requireOutside(file.get(), settings);
            PrivateFile.write(file.get(), out -> page.write(snapshot, entry, out));
            if (passphrase.isEmpty()) {
                DecryptionWarning.print(spec, store, file.get());
            }
            print("written to " + file.get() + ", " + Files.size(file.get()) / 1000 + " kB");
            return 0;
        }
        serve(page, snapshot, entry);
        return 0;
    }

    private void serve(BundlePage page, Snapshot snapshot, PersonEntry entry) throws IOException, InterruptedException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        page.write(snapshot, entry, content);
        try (PageServer server = PageServer.start(content.toByteArray(), port)) {
            print("Open " + server.address());
            print("The address is valid once. Interrupt with Ctrl-C when you have finished.");
            new CountDownLatch(1).await();
        }
    }

    private void print(String line) {
        PrintWriter out = TerminalWriter.out(spec);
        out.println(line);
        out.flush();
    }
}
