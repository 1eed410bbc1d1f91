package org.mesinfos.pipelines.cli.lookup;

import org.mesinfos.connectors.api.Locator;

/**
 * A row of a delivered file.
 *
 * @param sha256 hash of the file
 * @param locator the page, if any, and the line
 */
record FilePlace(String sha256, Locator locator) {}
