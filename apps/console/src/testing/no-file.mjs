/** Stands in for styles and pictures, which Jest does not read. */
export default '';
