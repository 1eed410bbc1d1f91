package org.mesinfos.pipelines.transforms;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.settings.OriginalsPolicy;
import org.mesinfos.pipelines.worker.LayoutContexts;
import org.mesinfos.pipelines.worker.OperatorConnectors;

/**
 * Rules by which files are read.
 *
 * @param operatorConnectors the operator's own mappings
 * @param allowedConnectors by organisation, the connectors that may claim its files; an organisation without an entry
 *     is not restricted by the settings
 * @param requiredFields by organisation, the fields that its rows are expected to fill
 * @param originals place of the delivered bytes of files
 * @param contexts what the files of each organisation prove about their layouts
 */
public record ReadingRules(
        OperatorConnectors operatorConnectors,
        Map<String, List<String>> allowedConnectors,
        Map<String, List<String>> requiredFields,
        OriginalsPolicy originals,
        LayoutContexts contexts)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public ReadingRules {
        allowedConnectors = Map.copyOf(allowedConnectors);
        requiredFields = Map.copyOf(requiredFields);
    }
}
