package org.mesinfos.connectors.mapping.proposal;

/** How values are written in YAML. */
final class Yaml {

    private Yaml() {}

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
