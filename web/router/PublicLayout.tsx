import { Outlet } from '@tanstack/react-router';
import { PublicFrame } from '../kit/frame/index.ts';

export function PublicLayout() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  );
}
