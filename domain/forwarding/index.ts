export {
  type Forwarding,
  type ForwardingCarrier,
  type ForwardingEvent,
  type ForwardingWay,
  forwardingCarriers,
  forwardingWays,
} from './forwarding.ts';
export { readForwarding, ringingSeconds } from './read-forwarding.ts';
export { fewestCalls, type Silence, silence } from './silence.ts';
export { type Deed, type ForwardingSteps, type Step, stepsOf } from './steps.ts';
