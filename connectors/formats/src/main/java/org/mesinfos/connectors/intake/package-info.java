/**
 * What happens to a file around its connector: one pass over its bytes, its type, its preview, and the honest count of
 * its rows.
 */
package org.mesinfos.connectors.intake;
