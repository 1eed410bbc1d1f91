/**
 * What became of each field that the MesInfos pilots gave back: traced from the samples through the connectors, and
 * written down in {@code docs/pilot-coverage.md}.
 */
package org.mesinfos.connectors.catalogue.pilots;
