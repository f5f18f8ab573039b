export { VIRGINIA as region } from '../../regions';
