package org.mesinfos.docs.diagram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Program that writes all diagrams to a folder.
 *
 * <pre>{@code
 * java -cp docs/target/classes org.mesinfos.docs.diagram.WriteDiagrams docs/diagrams
 * }</pre>
 */
public final class WriteDiagrams {

    private WriteDiagrams() {}

    /** Writes each diagram to its file in the folder named by the only argument. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("expected one argument: the folder of the diagrams");
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, Diagram> diagram : Diagrams.ALL.entrySet()) {
            Files.writeString(
                    folder.resolve(diagram.getKey()), diagram.getValue().svg());
        }
    }
}
