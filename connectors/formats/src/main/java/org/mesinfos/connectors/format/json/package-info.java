/** JSON as a stream of elements, and the objects at its beginning as rows. */
package org.mesinfos.connectors.format.json;
