package org.mesinfos.connectors.intake;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.process.DocumentTask;

/**
 * Task that parses a split with an {@link IsolatedConnector} and outputs its rows. The arguments are the class of the
 * connector and the numbers of the split. Public because a document process creates it by name.
 */
public final class ConnectorTask implements DocumentTask {

    static List<String> arguments(IsolatedConnector connector, Split split) {
        return List.of(
                connector.getClass().getName(),
                String.valueOf(split.start()),
                String.valueOf(split.end()),
                String.valueOf(split.firstLine()),
                String.valueOf(split.firstRecord()));
    }

    @Override
    public void run(SourceContent content, List<String> arguments, OutputStream output) throws IOException {
        RowWriter rows = new RowWriter(new DataOutputStream(output));
        try {
            connector(arguments.get(0)).parse(content, split(arguments), rows);
            rows.end();
        } catch (RuntimeException | StackOverflowError fault) {
            rows.fail(fault.getClass().getSimpleName());
        }
    }

    private static IsolatedConnector connector(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(IsolatedConnector.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException notIsolated) {
            throw new IllegalStateException("No public class with a public constructor: " + name, notIsolated);
        }
    }

    private static Split split(List<String> arguments) {
        return new Split(
                Long.parseLong(arguments.get(1)),
                Long.parseLong(arguments.get(2)),
                Long.parseLong(arguments.get(3)),
                Long.parseLong(arguments.get(4)));
    }
}
