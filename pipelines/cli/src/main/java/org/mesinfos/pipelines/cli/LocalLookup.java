package org.mesinfos.pipelines.cli;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.storage.InvalidLocationException;
import org.mesinfos.pipelines.store.storage.StorageLocations;

/**
 * Look-up in a store on this machine, with keys on this machine: it opens no connections. The ciphers of Java create a URL of
 * the protocol {@code http} that nobody opens. To find a handler for it, Java would open all libraries of the program, which
 * takes a fifth of the time of a look-up.
 */
final class LocalLookup {

    private static final Set<String> LOOKUPS = Set.of("people", "find", "trace", "held");

    private LocalLookup() {}

    /** Prepares Java for the command that the arguments name, if it is such a look-up. Has an effect on the whole process. */
    static void prepare(UnaryOperator<@Nullable String> environment, String... arguments) {
        if (is(environment, arguments)) {
            URL.setURLStreamHandlerFactory(protocol -> protocol.equals("http") ? new NoConnections() : null);
        }
    }

    /** Returns whether the arguments and variables name a look-up in a store on this machine whose keys are in a folder. */
    static boolean is(UnaryOperator<@Nullable String> environment, String... arguments) {
        if (arguments.length == 0 || !LOOKUPS.contains(arguments[0])) {
            return false;
        }
        Optional<String> store = value("store", environment, arguments);
        Optional<String> keys = value("keys", environment, arguments);
        return store.isPresent()
                && isPath(store.get())
                && keys.map(LocalLookup::isPath).orElse(true)
                && value("config", environment, arguments).isEmpty()
                && hasKey(KeyFolder.of(store.get(), keys));
    }

    private static boolean isPath(String location) {
        try {
            return StorageLocations.localPath(location).isPresent();
        } catch (InvalidLocationException reportedByTheCommand) {
            return false;
        }
    }

    private static boolean hasKey(KeyFolder keys) {
        try {
            return keys.hasKeyEncryptionKey();
        } catch (IOException reportedByTheCommand) {
            return false;
        }
    }

    private static Optional<String> value(
            String option, UnaryOperator<@Nullable String> environment, String... arguments) {
        String name = "--" + option;
        for (int index = 1; index < arguments.length; index++) {
            if (arguments[index].equals(name) && index + 1 < arguments.length) {
                return Optional.of(arguments[index + 1]);
            }
            if (arguments[index].startsWith(name + "=")) {
                return Optional.of(arguments[index].substring(name.length() + 1));
            }
        }
        return Optional.ofNullable(environment.apply("MESINFOS_" + option.toUpperCase(Locale.ROOT)));
    }

    /** Handler of URLs that nobody opens. */
    private static final class NoConnections extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("A look-up in a store on this machine opens no connections");
        }
    }
}
