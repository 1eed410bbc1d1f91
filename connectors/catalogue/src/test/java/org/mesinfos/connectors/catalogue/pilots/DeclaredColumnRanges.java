package org.mesinfos.connectors.catalogue.pilots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mesinfos.connectors.api.Connector;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The columns that a fixed-width mapping declares. */
final class DeclaredColumnRanges {

    private DeclaredColumnRanges() {}

    /** Returns the first and last character of each column by name, from 1. */
    static Map<String, int[]> of(Connector connector) {
        String resource = "/org/mesinfos/connectors/" + connector.id() + ".yaml";
        try (InputStream in = Connector.class.getResourceAsStream(resource)) {
            Map<?, ?> mapping = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            Map<?, ?> columns = (Map<?, ?>) ((Map<?, ?>) mapping.get("fixed-width")).get("columns");
            Map<String, int[]> ranges = new LinkedHashMap<>();
            columns.forEach((name, declared) -> {
                String range = declared.toString();
                int dash = range.indexOf('-');
                ranges.put(name.toString(), new int[] {
                    Integer.parseInt(range.substring(0, dash)), Integer.parseInt(range.substring(dash + 1))
                });
            });
            return ranges;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
